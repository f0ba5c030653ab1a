// Makes the reference visible, so that the assembly is copied to every dependent project.
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.IO.Hashing.NonCryptographicHashAlgorithm))]
