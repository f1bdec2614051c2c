namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>Repeatable chance: the same key draws the same numbers on every machine, whatever was drawn for other keys.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(params ReadOnlySpan<string> key)
    {
        // FNV-1a over the key, SplitMix64 from there.
        _state = 14695981039346656037;
        foreach (var part in key)
        {
            foreach (var c in part)
            {
                _state = (_state ^ c) * 1099511628211;
            }
            _state = (_state ^ '/') * 1099511628211;
        }
    }

    /// <summary>Both ends count.</summary>
    public int Between(int low, int high) => low + (int)(Draw() % (ulong)(high - low + 1));

    public bool OneIn(int n) => Between(1, n) == 1;

    public T Pick<T>(IReadOnlyList<T> of) => of[Between(0, of.Count - 1)];

    private ulong Draw()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
