using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GesPowerShell.Client.Configuration;

/// <summary>
/// Refuses YAML that would overflow the stack of YamlDotNet's node reader (deep nesting, which it reads by recursion) or take unbounded
/// time (lists or aliases as keys, which it hashes with everything in them). It also refuses aliases without an anchor, since the error of
/// the node reader has no line number for them.
/// </summary>
internal sealed class BoundedYamlParser(IParser parser) : IParser
{
    private const int MaxDepth = 50;

    // For each open list null; for each open mapping whether a key comes next.
    private readonly Stack<bool?> _keyComesNext = new();
    private readonly HashSet<AnchorName> _anchors = [];

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext())
        {
            return false;
        }

        if (Current is NodeEvent { Anchor.IsEmpty: false } node)
        {
            _anchors.Add(node.Anchor);
        }

        switch (Current)
        {
            case Scalar:
                Advance();
                break;
            case AnchorAlias alias:
                RefuseIf(!_anchors.Contains(alias.Value), "An alias has no anchor");
                RefuseIf(IsKeyNext, "A key is not a text");
                Advance();
                break;
            case SequenceStart or MappingStart:
                RefuseIf(IsKeyNext, "A key is not a text");
                RefuseIf(_keyComesNext.Count == MaxDepth, "Lists and mappings are nested too deep");
                Advance();
                _keyComesNext.Push(Current is MappingStart ? true : null);
                break;
            case SequenceEnd or MappingEnd:
                _keyComesNext.Pop();
                break;
        }

        return true;
    }

    private bool IsKeyNext => _keyComesNext.Count > 0 && _keyComesNext.Peek() == true;

    private void RefuseIf(bool condition, string problem)
    {
        if (condition)
        {
            throw new SemanticErrorException(Current!.Start, Current.End, problem);
        }
    }

    private void Advance()
    {
        if (_keyComesNext.Count > 0 && _keyComesNext.Peek() is { } isKey)
        {
            _keyComesNext.Pop();
            _keyComesNext.Push(!isKey);
        }
    }
}
