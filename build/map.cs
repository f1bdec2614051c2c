// Draws src/GrantsPortal.Web/wwwroot/map/world.svg from seeds/reference/world/countries-110m.json and writes the
// columns map_x and map_y of seeds/reference/countries.csv.  Run from the repository's top: dotnet run build/map.cs
// Equal Earth projection (Savric, Patterson and Jenny, 2018): a map of dollars must not enlarge the north.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Text;
using System.Text.Json;

const double Width = 960, Height = 480, Margin = 4, SouthernLimit = -56;
var invariant = CultureInfo.InvariantCulture;
var countriesFile = Path.Combine("seeds", "reference", "countries.csv");
var atlasFile = Path.Combine("seeds", "reference", "world", "countries-110m.json");
var svgFile = Path.Combine("src", "GrantsPortal.Web", "wwwroot", "map", "world.svg");
if (!File.Exists(atlasFile) || !File.Exists(countriesFile))
{
    Console.Error.WriteLine($"Run this from the top of the repository: {atlasFile} or {countriesFile} is not here.");
    return 1;
}

var lines = await File.ReadAllLinesAsync(countriesFile);
var codes = lines.Skip(1).Select(Fields).ToDictionary(f => f[2], f => f[0]);

using var atlas = JsonDocument.Parse(await File.ReadAllTextAsync(atlasFile));
var topology = atlas.RootElement;
var arcs = Arcs(topology);

// The plane's extent without Antarctica decides scale and centre.
var (right, _) = EqualEarth(180, 0);
var (_, top) = EqualEarth(0, 83.7);
var (_, bottom) = EqualEarth(0, SouthernLimit);
var scale = Math.Min((Width - 2 * Margin) / (2 * right), (Height - 2 * Margin) / (top - bottom));

var svg = new StringBuilder();
svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 480\">\n");
svg.Append("<!-- Made by build/map.cs from Natural Earth (public domain) by way of world-atlas (ISC). Do not edit. -->\n<g id=\"land\">\n");
var drawn = 0;
foreach (var shape in topology.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
{
    var name = shape.GetProperty("properties").GetProperty("name").GetString()!;
    var code = shape.TryGetProperty("id", out var numeric) ? codes.GetValueOrDefault(numeric.GetString()!) : name == "Kosovo" ? "XK" : null;
    if (code == "AQ")
    {
        continue;
    }

    // Land without a code (Northern Cyprus, Somaliland) stays part of the land and cannot be coloured.
    var id = code is null ? "" : $" id=\"{code}\"";
    svg.Append(invariant, $"<path{id} d=\"{PathData(shape)}\"/>\n");
    drawn++;
}

svg.Append("</g>\n</svg>\n");
Directory.CreateDirectory(Path.GetDirectoryName(svgFile)!);
await File.WriteAllTextAsync(svgFile, svg.ToString());

for (var i = 1; i < lines.Length; i++)
{
    var fields = Fields(lines[i]);
    var (x, y) = Place(double.Parse(fields[8], invariant), Math.Max(double.Parse(fields[9], invariant), SouthernLimit));
    var kept = lines[i][..lines[i].LastIndexOf(',', lines[i].LastIndexOf(',') - 1)];
    lines[i] = string.Create(invariant, $"{kept},{x:0.0},{y:0.0}");
}

await File.WriteAllTextAsync(countriesFile, string.Join('\n', lines) + '\n');
Console.WriteLine($"{svgFile}: {drawn} shapes, {svg.Length / 1024} KB; {countriesFile}: {lines.Length - 1} points");
return 0;

static string[] Fields(string line)
{
    var fields = new List<string>();
    var field = new StringBuilder();
    var quoted = false;
    foreach (var c in line)
    {
        if (c == '"')
        {
            quoted = !quoted;
        }
        else if (c == ',' && !quoted)
        {
            fields.Add(field.ToString());
            field.Clear();
        }
        else
        {
            field.Append(c);
        }
    }

    fields.Add(field.ToString());
    return [.. fields];
}

// A quantized arc is a list of integer steps; the transform brings the running sum back to degrees.
static (double Lon, double Lat)[][] Arcs(JsonElement topology)
{
    var transform = topology.GetProperty("transform");
    var (kx, ky) = (transform.GetProperty("scale")[0].GetDouble(), transform.GetProperty("scale")[1].GetDouble());
    var (dx, dy) = (transform.GetProperty("translate")[0].GetDouble(), transform.GetProperty("translate")[1].GetDouble());
    return [.. topology.GetProperty("arcs").EnumerateArray().Select(arc =>
    {
        long x = 0, y = 0;
        return arc.EnumerateArray().Select(step =>
        {
            x += step[0].GetInt64();
            y += step[1].GetInt64();
            return (x * kx + dx, y * ky + dy);
        }).ToArray();
    })];
}

static (double X, double Y) EqualEarth(double lon, double lat)
{
    const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
    var theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(lat * Math.PI / 180));
    var t2 = theta * theta;
    var t6 = t2 * t2 * t2;
    var x = lon * Math.PI / 180 * Math.Cos(theta) / (Math.Sqrt(3) / 2 * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
    return (x, theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)));
}

(double X, double Y) Place(double lon, double lat)
{
    var (x, y) = EqualEarth(lon, lat);
    return (Width / 2 + x * scale, Height / 2 - (y - (top + bottom) / 2) * scale);
}

string PathData(JsonElement shape)
{
    var polygons = shape.GetProperty("type").GetString() == "Polygon"
        ? [shape.GetProperty("arcs")]
        : shape.GetProperty("arcs").EnumerateArray().ToArray();
    return string.Concat(polygons.SelectMany(p => p.EnumerateArray()).Select(RingData));
}

// Fiji, Chukotka and Wrangel lie on both sides of the 180th meridian: their rings are unrolled past it and cut there.
string RingData(JsonElement ring)
{
    var points = new List<(double Lon, double Lat)>();
    foreach (var index in ring.EnumerateArray().Select(i => i.GetInt32()))
    {
        foreach (var (lon, lat) in index < 0 ? arcs[~index].Reverse() : arcs[index])
        {
            var turns = points.Count == 0 ? 0 : Math.Round((points[^1].Lon - lon) / 360);
            points.Add((lon + 360 * turns, lat));
        }
    }

    var data = new StringBuilder();
    foreach (var world in new[] { -360, 0, 360 })
    {
        var piece = points.Select(p => (p.Lon + world, p.Lat)).ToList();
        piece = Cut(piece, p => 180 - p.Lon, 180);
        piece = Cut(piece, p => p.Lon + 180, -180);
        data.Append(PieceData(piece));
    }

    return data.ToString();
}

// Keeps the part of a ring where the distance to the meridian is not negative (Sutherland and Hodgman).
static List<(double Lon, double Lat)> Cut(List<(double Lon, double Lat)> ring, Func<(double Lon, double Lat), double> distance, double meridian)
{
    var kept = new List<(double Lon, double Lat)>();
    for (var i = 0; i < ring.Count; i++)
    {
        var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
        var (a, b) = (distance(from), distance(to));
        if (a >= 0)
        {
            kept.Add(from);
        }

        if ((a < 0 && b > 0) || (a > 0 && b < 0))
        {
            kept.Add((meridian, from.Lat + (to.Lat - from.Lat) * a / (a - b)));
        }
    }

    return kept;
}

// Whole tenths of a unit, relative steps, repeated points dropped: the file stays small and no rounding error adds up.
string PieceData(List<(double Lon, double Lat)> ring)
{
    var points = new List<(int X, int Y)>();
    foreach (var (lon, lat) in ring)
    {
        var (x, y) = Place(lon, lat);
        var point = ((int)Math.Round(x * 10), (int)Math.Round(y * 10));
        if (points.Count == 0 || points[^1] != point)
        {
            points.Add(point);
        }
    }

    if (points.Count > 1 && points[0] == points[^1])
    {
        points.RemoveAt(points.Count - 1);
    }

    if (points.Count < 3)
    {
        return "";
    }

    var data = new StringBuilder().Append('M').Append(Tenths(points[0].X)).Append(Separated(points[0].Y)).Append('l');
    for (var i = 1; i < points.Count; i++)
    {
        var (dx, dy) = (points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y);
        data.Append(i == 1 ? Tenths(dx) : Separated(dx)).Append(Separated(dy));
    }

    return data.Append('Z').ToString();
}

string Separated(int tenths) => tenths < 0 ? Tenths(tenths) : "," + Tenths(tenths);

string Tenths(int tenths)
{
    var text = (tenths / 10m).ToString("0.#", invariant);
    return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..] : text;
}
