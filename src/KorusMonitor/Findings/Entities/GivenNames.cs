using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>First names that are common where trade is written about: before a capitalised word they are reason enough to see a person.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Names = """
        Tori Mickey Cory Kody Jodie Tammie Carey Kelli Traci Staci Debbie Vishal Kristy Mindy Wally Trey Ozzie Nydia Jahana Sanford Salud Raja Delia Adriano Jerrold Gwen Ayanna
        Ed Devin Reagan Weijia Kaitlan Karoline Brooke Kristi Elbridge Sriram Vivek Usha Kellyanne Kash Nate Landon Brody Brady Tanner Tristan Jarrod Jody Hank Herb Irv Jed Jeb Lamar Marty Mel Mort Newt Sheldon Thad Thom Vern Vic Vince Walt Aisha Akshay Amit Anil Ankit Mukesh Neel Raj Rohit Sachin Sandeep Shankar Suresh Yash Chiara Giulia Lorenzo Paolo Pietro Stefano Anders Bjorn Gunnar Henrik Jens Jesper Lasse Magnus Mads Niels Nils Rasmus Thor Torsten Ulf Uwe Jürgen Jörg Matthieu Mathieu Benoit Benoît Cedric Didier Fabrice Guillaume Gilles Jérôme Laurent Luc Olivier
        Sylvie Thierry Yves Haruka Hideo Kenichi Koji Makoto Masahiro Naoki Naoko Shinichi Shunichi Toshio Yasutoshi Yoichi Yoji Yoko Dmytro Oleksandr Serhiy Vasyl Yulia Zofia Agnieszka Piotr Tomasz Krzysztof Grzegorz Pawel Wojciech Jiri Petr Ondrej Bronwyn Siobhan Sinead Niamh Aoife Ciara Eamon Seamus Padraig Nguyen Tuan Minh Huong Phuong Rashad Jamal Yusuf Aziz Faisal Nasser Saad Salman Abdul Ahmed Ahmad Karim Hamad Tamim
        Oren Isi Gaurav Orrin Everett Irving Sherman Darcie Clete Mung Arati Kyla Lizbeth Lisbeth Reuben Courtney Thea Liz Susie Neal Maggie Marsha Wes Dmitri Tatiana Mette Ursula Maros Ngozi Olaf Xavier Nigel Wilbur Elon Jensen Satya Sundar Euisun Hector Courtenay Lael Jerome Austan Kirstjen Steny Ami Soumaya Darin Suzan Pramila Tulsi Zoe Inu Tami Myron Bryant Kirsten Jodi Ritchie Rashida Ilhan Kamala Adlai Nury Jaewon Yoshihide Hakeem Ruben Raja Grace Judy Marilyn Kika Tammy Mazie Raphael Jon Buddy Mikie Jake Elise Mariannette
        Aaron Abby Abigail Abraham Adam Adrian Adrienne Aidan Akira Alan Albert Alberto Alejandro Alex Alexander Alexandra Alexis Alfred Alice Alicia Alison Allan Allen Allison Alvin Alyssa Amanda Amber
        Amelia Amir Amy Ana Andre Andrea Andreas Andrew Andy Angela Angelica Angus Anita Ann Anna Anne Annette Annie Anthony Antoine Anton Antonio Antony Ariel Arjun Arnold Arthur Arturo Ashley Ashok Astrid
        Barbara Barney Barry Ben Benjamin Bernard Bernd Bernie Beth Betsy Betty Beverly Bianca Bill Billy Blake Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Bruce Bruno Bryan Bryant
        Byron Caitlin Calvin Cameron Carl Carla Carlos Carmen Carol Carole Caroline Carolyn Catherine Cathy Chad Cecilia Celeste Cesar Charlene Charles Charlie Charlotte Cheryl Chester Chloe Chris Christian Christina
        Christine Christoph Christopher Chrystia Chuck Claire Clara Clarence Clark Claude Claudia Clay Clayton Clifford Clinton Clyde Cody Colin Colleen Connie Connor Cordell Corey Craig Curtis Cynthia Daisuke Dale Damien
        Damon Dan Dana Daniel Daniela Danielle Danny Darren Dave David Dawn Dean Deborah Debra Deepak Demetrios Denise Dennis Derek Desmond Diana Diane Diego Dina Dirk Dmitry Dolores Dominic Dominique Don Donald
        Donna Dorothy Doug Douglas Drew Duncan Dustin Dwight Earl Eddie Edgar Edith Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elisabeth Elise Elizabeth Ella Ellen Elliot Elliott Elsa Emanuel Emil Emily
        Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Ernesto Esther Ethan Eugene Eva Evan Evelyn Federico Felicia Felipe Felix Fernando Fiona Florence Frances Francesca Francis Francisco Francois François Frank Franklin Fred
        Frederick Friedrich Fumio Gabriel Gabriela Gail Gareth Gary Gavin Gene Geoffrey George Gerald Gerard Gerhard Gilbert Gina Giorgio Giovanni Giuseppe Glen Glenn Gloria Gordon Graham Greg Gregory Gretchen Guillermo Gustavo Guy
        Gwendolyn Hannah Hans Harold Harriet Harry Harvey Hassan Hayley Heather Heidi Heinz Helen Helena Helga Henri Henry Herbert Herman Hilary Hillary Hiroshi Holly Howard Hubert Hugh Hugo Ian Ibrahim Ignacio Igor Ildefonso Ingrid Irene
        Iris Irwin Isaac Isabel Isabella Ivan Jack Jackie Jackson Jacob Jacqueline Jacques Jaime Jake James Jamie Jamieson Jan Jane Janet Janice Jared Jason Javier Jay Jayme Jean Jeanne Jeff Jeffrey Jen Jenna Jennifer Jenny Jeremy Jerome
        Jerry Jesse Jessica Jesus Jill Jim Jimmy Joan Joanna Joanne Joaquin Jochen Jodi Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose José Josef Joseph Josh Joshua Joy Joyce Juan Juanita Judith Judy Julia Julian Juliana Julie Juliet
        Jun Justin Kamala Karan Karel Karen Karl Karla Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kay Keith Kelly Kelsey Ken Kenneth Kenji Kenta Kent Kerry Kevin Kim Kimberly Kirk Kirsten Klaus Kofi Kris Kristen Kristin Kristina Kurt Kyle
        Lance Larry Lars Laura Lauren Laurence Laurie Lawrence Leah Lee Lena Leo Leon Leonard Leonardo Leroy Leslie Lester Lewis Liam Lillian Linda Lindsay Lindsey Lisa Lloyd Logan Lois Lora Loretta Lori Lorraine Lou Louis Louise Lucas Lucia Lucy
        Luis Luiz Luke Lydia Lyle Lynn Mack Madeleine Malcolm Manuel Marc Marcel Marcia Marco Marcus Margaret Margarita Margot Maria María Marian Marianne Marie Marilyn Mario Marion Marjorie Mark Marlene Maros Maroš Marshall Marta Martha Martin Martina Marvin
        Mary Masako Mateo Matt Matteo Matthew Matthias Maureen Maurice Max Maxine Megan Meghan Melanie Melinda Melissa Melvin Meredith Mia Michael Michel Michele Michelle Miguel Mikael Mike Mikhail Mildred Miles Minoru Miriam Mitch Mitchell Mohamed
        Mohammad Mohammed Molly Mona Monica Monique Morgan Morris Moses Muhammad Murray Myron Nadia Nancy Naomi Narendra Natalia Natalie Natasha Nathan Nathaniel Neal Ned Neil Nelson Ngozi Nicholas Nick Nicolas Nicole Nigel Nikki Nikolai Nina Noah Noel
        Nora Norma Norman Oleg Olga Oliver Olivia Omar Oscar Otto Owen Pablo Paige Pam Pamela Pascal Pat Patricia Patrick Paul Paula Pauline Pedro Penelope Penny Perry Peter Phil Philip Philippe Phillip Phyllis Pierre Piyush Polly Priscilla Priya
        Rachel Rafael Rahul Rajesh Ralph Ramesh Ramon Randall Randy Raphael Raul Ravi Ray Raymond Rebecca Regina Reginald Rene Renee Reuben Rex Ricardo Richard Rick Ricky Rita Rob Robbie Robert Roberta Roberto Robin Robyn Rod Roderick Rodney Rodrigo Roger
        Roland Rolf Roman Ron Ronald Ronnie Rosa Rosalind Rose Rosemary Ross Roy Ruben Rudolf Rudy Rupert Russell Ruth Ryan Ryosei Sabine Sally Salvador Sam Samantha Samuel Sandra Sandy Sanjay Sara Sarah Satoshi Saul Scott Sean Sebastian Serena Sergei Sergio
        Seth Shane Shannon Sharon Shaun Shawn Sheila Shelley Shelly Sherman Sherrod Sherry Shigeru Shinzo Shirley Sidney Silvia Simon Simone Sofia Sonia Sonja Sophia Sophie Spencer Stacey Stacy Stan Stanley Stefan Stella Stephan Stephanie Stephen Sterling Steve Steven
        Stewart Stuart Sue Sunil Susan Susanna Susanne Suzan Suzanne Sven Sylvia Takashi Takeshi Tamara Tammy Tania Tanya Tara Taro Ted Terence Teresa Terri Terry Thaddeus Thea Gita Aditi Ajay Anand Ashwin Ayesha Divya Farah Fatima Hiro Hideki Ichiro Jagdish Kavita Kazuo Khalid Kiran Leila Lina Luca Lucía Manish Meera Mei Nikhil Nirmala Noor Olaf Parag Pavel Pooja Prakash Rania Rohan Sakura Salma Samir Sanae Shanta Shreya Sigmar Soren Sunita Svetlana Tariq Tatiana Tomoko Uma Vikas Vinod Yuki Yuko Zainab Greta Nova Elena Juan Claire Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tomas Tommy Toni Tony Toshimitsu Tracey Tracy
        Travis Trent Trevor Trish Troy Tyler Ulrich Ulrike Ursula Valdis Valerie Vanessa Vera Vernon Veronica Vicki Victor Victoria Vijay Vikram Vincent Viola Virgil Vivian Vladimir Wade Wallace Walter Wanda Warren Wayne Wendell Wendy Werner Wesley Whitney Wilbur Wilfred
        Wilhelm Will William Willie Wolfgang Xavier Yasmin Yasuo Yoshihide Yoshihiro Yolanda Yuri Yvette Yvonne Zach Zachary Zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Surnames that are words too, and count only behind a first name.</summary>
    private static readonly FrozenSet<string> WordSurnames = """
        Washington May Rice Best Price Steel Ford Banks Day King Pope Law Small Key Long Young West North Lane Fields Power Camp Cotton Hill Wood Stone Brown Black White Green Gray Grey Good Field Fisher Case Bishop Church Park Bush Cook Baker Carter Marshall
        Mason Porter Summers Winter Waters Wells Brooks Woods Rivers Lake Bond Cash Noble Rich Sharp Strong Wise Ross Read Reed Rush Ward Hunt Chase Head Hand Foot Love Joy Hope House Cole Justice Major Pearl Golden Silver Fox Wolf Bird Crane Deal Sales
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameLookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SurnameLookup = WordSurnames.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => NameLookup.Contains(word);

    public static bool IsWordSurname(ReadOnlySpan<char> word) => SurnameLookup.Contains(word);
}
