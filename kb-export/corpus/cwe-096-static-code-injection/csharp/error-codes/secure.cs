using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

[Generator]
public sealed class ErrorCodeGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith("errors.csv", StringComparison.OrdinalIgnoreCase))
            .Select((file, stop) => file.GetText(stop)?.ToString() ?? "");
        context.RegisterSourceOutput(files, (output, text) =>
            output.AddSource("ErrorCodes.g.cs", Build(Rows(text))));
    }

    private static IEnumerable<(string Name, int Code, string Text)> Rows(string csv)
    {
        foreach (string line in csv.Split('\n').Skip(1))
        {
            string[] cells = line.TrimEnd('\r').Split(new[] { ';' }, 3);
            if (cells.Length == 3 && int.TryParse(cells[1], out int code))
            {
                yield return (cells[0].Trim(), code, cells[2].Trim());
            }
        }
    }

    private static string Build(IEnumerable<(string Name, int Code, string Text)> rows)
    {
        var source = new StringBuilder("namespace Partner;\n\npublic static class ErrorCodes\n{\n");
        foreach (var (name, code, text) in rows.OrderBy(row => row.Code))
        {
            if (!SyntaxFacts.IsValidIdentifier(name))
            {
                continue;
            }
            source.Append($"    public const int {name} = {code};\n");
            string literal = SymbolDisplay.FormatLiteral(text, quote: true);
            source.Append($"    public const string {name}Text = {literal};\n");
        }
        return source.Append("}\n").ToString();
    }
}
