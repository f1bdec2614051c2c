using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GrantsPortal.Web.Tests.Verbs;

/// <summary>As much of JSON Schema 2020-12 as our schemas use. A keyword it does not know fails, so that none is passed over.</summary>
internal sealed class JsonSchema(JsonObject root, JsonObject schema)
{
    private static readonly string[] Words = ["$schema", "title", "description", "$defs", "format"];

    public static JsonSchema Parse(string text) => JsonNode.Parse(text)!.AsObject() is var root ? new JsonSchema(root, root) : throw new JsonException();

    public JsonSchema Of(string definition) => new(root, root["$defs"]![definition]!.AsObject());

    public bool Accepts(JsonNode? value) => schema.Where(rule => !Words.Contains(rule.Key, StringComparer.Ordinal)).All(rule => rule.Key switch
    {
        "$ref" => Of(rule.Value!.GetValue<string>()["#/$defs/".Length..]).Accepts(value),
        "anyOf" => rule.Value!.AsArray().Any(one => Within(one).Accepts(value)),
        "enum" => rule.Value!.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "type" => (rule.Value is JsonArray types ? types.Select(type => (string?)type) : [(string?)rule.Value]).Contains(TypeOf(value), StringComparer.Ordinal),
        "pattern" => TypeOf(value) != "string" || Regex.IsMatch(value!.GetValue<string>(), rule.Value!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
        "properties" => value is not JsonObject held || rule.Value!.AsObject().All(property => !held.ContainsKey(property.Key) || Within(property.Value).Accepts(held[property.Key])),
        "required" => value is not JsonObject named || rule.Value!.AsArray().All(name => named.ContainsKey((string)name!)),
        "additionalProperties" => value is not JsonObject all || all.All(property => schema["properties"]!.AsObject().ContainsKey(property.Key)),
        "items" => value is not JsonArray list || list.All(item => Within(rule.Value).Accepts(item)),
        _ => throw new AssertionException($"'{rule.Key}' is a keyword this reader does not know."),
    });

    private JsonSchema Within(JsonNode? part) => new(root, part!.AsObject());

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };
}
