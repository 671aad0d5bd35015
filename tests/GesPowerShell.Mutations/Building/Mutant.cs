// This file is compiled into the mutated module only. It has the number of the active mutation, and records the mutations that a test
// reaches.
#nullable enable
namespace GesPowerShell
{
    internal static class Mutant
    {
        private static readonly object Gate = new object();
        private static readonly string? Folder = System.Environment.GetEnvironmentVariable("GES_MUTANTS_REACHED");
        private static readonly bool[]? Reached = string.IsNullOrEmpty(Folder) ? null : new bool[100000];
        private static readonly string File = System.IO.Path.Combine(Folder ?? "", System.Guid.NewGuid().ToString("N") + ".txt");

        private static int _active = int.TryParse(System.Environment.GetEnvironmentVariable("GES_MUTANT"), out var id) ? id : 0;

        public static void Switch(int id) => _active = id;

        public static bool Is(int id)
        {
            if (Reached is not null && !Reached[id])
            {
                Record(id);
            }

            return id == _active;
        }

        // Each number is written at once, because a process that is killed could not write at its end.
        private static void Record(int id)
        {
            lock (Gate)
            {
                Reached![id] = true;
                System.IO.File.AppendAllText(File, id.ToString(System.Globalization.CultureInfo.InvariantCulture) + "\n");
            }
        }
    }
}
