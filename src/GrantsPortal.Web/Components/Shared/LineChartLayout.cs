using System.Globalization;
using System.Text;

namespace GrantsPortal.Web.Components.Shared;

/// <summary>Where everything of a line chart stands, for one width: the chart is drawn twice, wide and narrow, so that its text never shrinks.</summary>
internal sealed class LineChartLayout
{
    private readonly DateOnly _from;
    private readonly double _days;
    private readonly double _left;
    private readonly double _right;
    private readonly double _top = 12;
    private readonly double _bottom;

    public LineChartLayout(IReadOnlyList<ChartSeries> series, double width, double height, bool labels, Func<decimal, string> value, DateOnly? from, DateOnly? to, bool whole)
    {
        var points = series.SelectMany(s => s.Points).ToList();
        _from = from ?? points.Min(p => p.At);
        var last = to ?? points.Max(p => p.At);
        _days = Math.Max(1, last.DayNumber - _from.DayNumber);
        Scale = ValueScale.For(points.Count == 0 ? 0 : points.Max(p => p.Value), whole);
        _left = 10 + 6.6 * Scale.Lines().Max(v => value(v).Length);
        _right = width - (labels ? 104 : 8);
        _bottom = height - 26;
        Ticks = TimeTicks(_from, last, labels ? 6 : 3);
    }

    public ValueScale Scale { get; }
    public IReadOnlyList<DateOnly> Ticks { get; }
    public double Left => _left;
    public double Right => _right;
    public double Top => _top;
    public double Bottom => _bottom;

    public double X(DateOnly at) => _left + (_right - _left) * Math.Clamp((at.DayNumber - _from.DayNumber) / _days, 0, 1);
    public double Y(decimal value) => _bottom - (_bottom - _top) * (double)(Math.Max(0, value) / Scale.Top);

    public string Path(ChartSeries series)
    {
        var path = new StringBuilder();
        var previous = 0.0;
        foreach (var point in series.Points)
        {
            var (x, y) = (X(point.At), Y(point.Value));
            if (path.Length == 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{Fmt.Svg(x)} {Fmt.Svg(y)}");
            }
            else
            {
                if (series.Kind == SeriesKind.Step)
                {
                    path.Append(CultureInfo.InvariantCulture, $"H{Fmt.Svg(x)}");
                }

                if (series.Kind != SeriesKind.Step || Math.Abs(previous - y) > 0.01)
                {
                    path.Append(CultureInfo.InvariantCulture, $"L{Fmt.Svg(x)} {Fmt.Svg(y)}");
                }
            }

            previous = y;
        }

        return path.ToString();
    }

    public string AreaPath(ChartSeries series) =>
        $"{Path(series)}V{Fmt.Svg(_bottom)}H{Fmt.Svg(X(series.Points[0].At))}z";

    /// <summary>Labels at the ends of the lines, pushed down where two would cover each other.</summary>
    public IReadOnlyList<EndLabel> EndLabels(IReadOnlyList<ChartSeries> series, double gap = 32)
    {
        var placed = new List<EndLabel>();
        foreach (var one in series.Where(s => s.Points.Count > 0).OrderBy(s => Y(s.Points[^1].Value)))
        {
            var end = one.Points[^1];
            var (x, y) = (X(end.At) + 8, Y(end.Value) + 4);
            foreach (var other in placed.Where(p => Math.Abs(p.X - x) < 104))
            {
                y = Math.Max(y, other.Y + gap);
            }

            placed.Add(new EndLabel(one, end, x, Math.Min(y, _bottom - 18)));
        }

        return placed;
    }

    private static List<DateOnly> TimeTicks(DateOnly from, DateOnly to, int most)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        var step = new[] { 1, 3, 6, 12, 24, 36, 60, 120 }.First(s => s == 120 || months / s < most);
        var ticks = new List<DateOnly>();
        for (var at = from; at <= to && ticks.Count < most; at = at.AddMonths(step))
        {
            ticks.Add(at);
        }

        return ticks;
    }
}

internal sealed record EndLabel(ChartSeries Series, ChartPoint Point, double X, double Y);
