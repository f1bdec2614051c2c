namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>The words of the law that a certifying official signs (2 CFR 200.415(a)). English is binding; translations beside it help to understand.</summary>
public static class CertificationText
{
    public const string English =
        "By signing this report, I certify to the best of my knowledge and belief that the report is true, complete, and accurate, and the expenditures, "
        + "disbursements and cash receipts are for the purposes and objectives set forth in the terms and conditions of the Federal award. I am aware that any false, "
        + "fictitious, or fraudulent information, or the omission of any material fact, may subject me to criminal, civil or administrative penalties for fraud, "
        + "false statements, false claims or otherwise. (U.S. Code Title 18, Section 1001 and Title 31, Sections 3729-3730 and 3801-3812).";
}
