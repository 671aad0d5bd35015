using System.Globalization;
using System.Text;

namespace GesPowerShell.Benchmarks.Results;

/// <summary>Formats the rows as a Markdown table.</summary>
internal static class ResultTable
{
    private static readonly string[] Head = ["measure", "ours", "limit", "ratio", "goal", ""];

    public static string Of(IReadOnlyList<Row> rows)
    {
        string[][] lines = [Head, .. rows.Select(Cells)];
        var widths = Enumerable.Range(0, Head.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
            if (line == Head)
            {
                var rules = widths.Select((width, column) => new string('-', width + 1) + (IsNumber(column) ? ':' : '-'));
                text.Append('|').AppendJoin('|', rules).AppendLine("|");
            }
        }

        return text.ToString();
    }

    private static bool IsNumber(int column) => column is >= 1 and <= 3;

    private static string[] Cells(Row row) =>
    [
        row.Note is null ? row.Measure : $"{row.Measure} ({row.Note})",
        Number(row.Ours, row.Unit),
        Number(row.Limit, row.Unit),
        row.Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
        row.Goal ?? "",
        row.IsMet switch { true => "met", false => "MISSED", _ => "" },
    ];

    private static string Number(double? number, string unit) => number is not { } value ? "" : value.ToString(
        value switch { >= 1000 or <= -1000 => "#,0", _ when double.IsInteger(value) => "0", >= 10 => "0.0", _ => "0.00" },
        CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : " " + unit);
}
