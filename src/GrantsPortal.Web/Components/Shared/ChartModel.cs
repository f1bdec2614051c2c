namespace GrantsPortal.Web.Components.Shared;

/// <summary>How a line is drawn: known is solid, submitted but not counted is dashed with an open dot, a plan is long-dashed grey,
/// and what changes in jumps is a step.</summary>
public enum SeriesKind
{
    Line, Area, Step, Submitted, Plan,
}

public sealed record ChartPoint(DateOnly At, decimal Value);

/// <summary>One line of a chart. <paramref name="Color"/> is the place in the five categories, 0 for ink.</summary>
public sealed record ChartSeries(string Name, SeriesKind Kind, IReadOnlyList<ChartPoint> Points, int Color = 1);

/// <summary>One column: its first day, and one count per part in the order of the key.</summary>
public sealed record ChartColumn(DateOnly From, IReadOnlyList<int> Values);

/// <summary>A value axis from zero with at most five lines at round figures.</summary>
public sealed record ValueScale(decimal Top, decimal Step)
{
    public static ValueScale For(decimal max, bool whole = false)
    {
        if (max <= 0)
        {
            return new ValueScale(1, 1);
        }

        var raw = (double)max / 4;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var factor = (raw / magnitude) switch { <= 1 => 1.0, <= 2 => 2.0, <= 2.5 => 2.5, <= 5 => 5.0, _ => 10.0 };
        var step = (decimal)(factor * magnitude);
        if (whole && step != Math.Floor(step))
        {
            step = Math.Max(1, Math.Ceiling(step));
        }

        return new ValueScale(Math.Ceiling(max / step) * step, step);
    }

    public IEnumerable<decimal> Lines()
    {
        for (var at = 0m; at <= Top; at += Step)
        {
            yield return at;
        }
    }
}
