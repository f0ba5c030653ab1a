using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KorusMonitor.Tests.Architecture;

/// <summary>
/// Finds types that use types of a room they may not know: in base types, interfaces, members, signatures, generic arguments and constraints,
/// attributes and method bodies. A room is the first name below the root namespace; what is nested or generated counts to the type around it.
/// </summary>
internal sealed class DependencyChecker(string rootNamespace, IReadOnlyDictionary<string, string[]> allowed)
{
    /// <summary>One line for each offending pair, such as <c>KorusMonitor.Reading.A → KorusMonitor.Storage.B</c>.</summary>
    public IReadOnlyList<string> Violations(ModuleDefinition module) =>
        [.. module.GetTypes().SelectMany(Violations).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Rooms that have types and no rule.</summary>
    public IReadOnlyList<string> Unruled(ModuleDefinition module) =>
        [.. module.GetTypes().Select(RoomOf).OfType<string>().Distinct().Except(allowed.Keys).Order(StringComparer.Ordinal)];

    private IEnumerable<string> Violations(TypeDefinition type)
    {
        var room = RoomOf(type);
        return room is null || !allowed.TryGetValue(room, out var known)
            ? []
            : UsedBy(type).Where(used => RoomOf(used) is { } other && other != room && !known.Contains(other))
                .Select(used => $"{Outermost(type).FullName} → {Outermost(used).FullName}");
    }

    private string? RoomOf(TypeReference type)
    {
        var space = Outermost(type).Namespace;
        return space == rootNamespace ? "" : space.StartsWith(rootNamespace + ".", StringComparison.Ordinal) ? space.Split('.')[rootNamespace.Split('.').Length] : null;
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        TypeReference?[] around = [type.BaseType];
        return around.OfType<TypeReference>()
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Concat(type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType))
            .Concat(Attributes(type))
            .Concat(type.Fields.SelectMany(f => Attributes(f).Append(f.FieldType)))
            .Concat(type.Properties.SelectMany(p => Attributes(p).Append(p.PropertyType)))
            .Concat(type.Events.SelectMany(e => Attributes(e).Append(e.EventType)))
            .Concat(type.Methods.SelectMany(UsedBy))
            .SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> UsedBy(MethodDefinition method)
    {
        var signature = Attributes(method).Concat(Signature(method))
            .Concat(method.Parameters.SelectMany(Attributes))
            .Concat(Attributes(method.MethodReturnType))
            .Concat(method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType));
        return method.HasBody
            ? signature.Concat(method.Body.Variables.Select(v => v.VariableType))
                .Concat(method.Body.ExceptionHandlers.Select(h => h.CatchType).OfType<TypeReference>())
                .Concat(method.Body.Instructions.SelectMany(UsedBy))
            : signature;
    }

    private static IEnumerable<TypeReference> UsedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, .. Signature(method), .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, .. Signature(method)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider owner) =>
        owner.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Fields.Concat(attribute.Properties).Select(named => named.Argument))
            .Select(argument => argument.Value).OfType<TypeReference>().Append(attribute.AttributeType));

    /// <summary>The type itself and what it is made of: elements of arrays, arguments of generics.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification made => Parts(made.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
