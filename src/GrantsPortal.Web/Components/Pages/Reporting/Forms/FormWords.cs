using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;
using static GrantsPortal.Web.Components.Pages.Reporting.Forms.FormValue;

namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>Lays a report out as its form in the reader's language.</summary>
public sealed class FormWords(IStringLocalizer<ReportFormText> text)
{
    public FormSheet Sheet(ReportPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var document = paper.Document;
        var isFinancial = document.Form == ReportForm.Financial;
        List<FormPart> parts = isFinancial ? [.. new Sf425Words(text).Parts(document)] : [.. new SfPprWords(text).Parts(document)];
        parts.AddRange(Certification(paper, isFinancial));
        return new FormSheet(
            isFinancial ? "SF-425" : "SF-PPR", text[$"Form.{document.Form}"], isFinancial ? text["Omb"].Value : null, document.Number,
            paper.Certified is null ? text["Draft"].Value : paper.Certified.IsHidden ? text["Hidden"].Value : null,
            paper.Certified is { } certified ? text["Foot", document.Number, certified.Version, paper.Fingerprint] : text["FootDraft", document.Number], parts);
    }

    /// <summary>What a field of the form is called, for lists of what changed.</summary>
    public string Field(string key, ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var parts = key.Split('/');
        return parts[0] switch
        {
            ReportTemplate.Basis => $"7 {text["Basis"]}",
            ReportTemplate.Remarks => $"12 {text["Remarks"]}",
            ReportTemplate.Nil when parts.Length > 1 => text["NilReason"],
            ReportTemplate.Nil => text["Nil"],
            ReportTemplate.Developments => text["Developments"],
            "narrative" => text["ObjectiveNo", parts[1]],
            "actual" or "explanation" => $"{text[parts[0] == "actual" ? "Actual" : "Explanation"]}: {string.Join(" / ", [parts[2], .. parts.Skip(3).Select(Part)])}",
            "indirect" => $"11 {text[$"Indirect.{parts[2]}"]}, {text["RowNo", parts[1]]}",
            { Length: 1 } line => $"10{line} {text[$"Line.{line}"]}",
            _ => key,
        };
    }

    public string Attachment => text["File"];

    /// <summary>The stored value of a field as people write it.</summary>
    public string Value(string key, string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return "–";
        }
        var cell = key[(key.LastIndexOf('/') + 1)..];
        return key switch
        {
            ReportTemplate.Basis => text[$"AccountingBasis.{stored}"],
            ReportTemplate.Nil => text["Yes"],
            _ when key.StartsWith("indirect/", StringComparison.Ordinal) => cell switch
            {
                "type" => text[$"IndirectRateType.{stored}"],
                "from" or "to" => Fmt.Date(ReportField.Day(stored)),
                "rate" => Percent(ReportField.Amount(stored)),
                _ => Amount(ReportField.Amount(stored)),
            },
            { Length: 1 } => Amount(ReportField.Amount(stored)),
            _ when key.StartsWith("actual/", StringComparison.Ordinal) => Number(stored),
            _ => stored,
        };
    }

    private IEnumerable<FormPart> Certification(ReportPaper paper, bool isFinancial)
    {
        var box = isFinancial ? "13" : "12";
        if (paper.Document.Attachments.Count > 0)
        {
            yield return new FormTable("", text["Attachments"], null,
                [new(text["File"], 6), new(text["Kind"], 3), new(text["Size"], 2, true), new("SHA-256", 9)],
                [.. paper.Document.Attachments.Select(a => new FormRow(FormRowKind.Plain, [a.Name, text[$"FileKind.{a.Kind}"], Size(a.Size), a.Sha256]))], true);
        }
        var by = paper.Certified;
        yield return new FormText(box, text["Certification"], by?.Statement ?? CertificationText.English, true);
        yield return new FormBoxes(
        [
            new(box + "a", text["CertifierName"], by is null ? Blank : $"{by.Name}, {by.Title}", 6),
            new(box + "b", text["Signature"], by is null ? Blank : text["Signed", by.Name], 6),
            new(box + "c", text["Telephone"], by?.Telephone ?? Blank, 4),
            new(box + "d", text["Email"], by?.Email ?? Blank, 4),
            new(box + "e", text["SubmittedOn"], by is null ? Blank : Fmt.Date(by.On), 4),
        ]);
    }

    private string Part(string part) => text[$"Part.{part}"] is { ResourceNotFound: false } known ? known : part;
}
