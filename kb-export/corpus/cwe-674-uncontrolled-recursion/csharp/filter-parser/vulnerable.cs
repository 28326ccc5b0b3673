using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

public class TicketFilter
{
    private readonly List<string> words;
    private int next;

    public TicketFilter(string text)
    {
        words = Regex.Matches(text, @"[()]|[A-Za-z0-9_-]+").Cast<Match>()
            .Select(m => m.Value.ToLowerInvariant()).ToList();
        if (words.Count == 0)
        {
            throw new FormatException("empty filter");
        }
    }

    public Func<ISet<string>, bool> Parse()
    {
        var filter = ParseAny(0);
        if (next < words.Count)
        {
            throw new FormatException("unexpected " + words[next]);
        }
        return filter;
    }

    private Func<ISet<string>, bool> ParseAny(int depth)
    {
        var left = ParseOne(depth);
        while (next < words.Count && (words[next] == "or" || words[next] == "and"))
        {
            bool both = words[next++] == "and";
            var first = left;
            var second = ParseOne(depth);
            left = t => both ? first(t) && second(t) : first(t) || second(t);
        }
        return left;
    }

    private Func<ISet<string>, bool> ParseOne(int depth)
    {
        if (next >= words.Count)
            throw new FormatException("the filter ends too early");
        string word = words[next++];
        if (word != "(" && word != "not")
            return t => t.Contains(word);
        var inner = word == "(" ? ParseAny(depth + 1) : ParseOne(depth + 1);
        if (word == "(" && (next >= words.Count || words[next++] != ")"))
            throw new FormatException("parenthesis is not closed");
        return word == "(" ? inner : t => !inner(t);
    }
}
