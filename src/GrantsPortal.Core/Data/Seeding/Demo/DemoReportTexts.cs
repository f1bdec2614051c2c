namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>What the invented grantees wrote in their reports; nobody in it exists.</summary>
internal static class DemoReportTexts
{
    public static readonly IReadOnlyList<string> Narratives =
    [
        "Work under this objective followed the plan. Training sessions were held in both target districts, and follow-up visits three weeks later showed that most participants use what they learned. The working group met twice and agreed on referral steps, which now wait for signature.",
        "The first part of the period went into agreements with partners; activities began in its second half. Two sessions moved to the next quarter because of elections. The number of people reached is therefore behind the plan, and the plan for the next quarter makes up for it.",
        "Demand was higher than planned. Case managers asked for a second group, which was held at no extra cost in a room that the municipality lent. Survivor consultants reviewed the material and asked for shorter texts and more pictures; the new version is in print.",
        "Progress was steady. The standard procedures were translated and tested, and the feedback of front-line staff went into the third draft. The steering committee approved the monitoring sheet, so that all partners now count in the same way.",
    ];

    public static readonly IReadOnlyList<string> Developments =
    [
        "None beyond what is said above.",
        "The ministry named a new focal point. The introduction went well and no delay is expected.",
        "Exchange rates moved against the budget by about four percent. It can be absorbed within the line for supplies.",
        "A partner closed its office in the north. Its activities were taken over by another partner from the middle of the period.",
    ];

    public static readonly IReadOnlyList<string> Explanations =
    [
        "Sessions planned for the last month were postponed because of the rainy season and take place next quarter.",
        "The court calendar left fewer hearings than planned; the cases are expected in the coming period.",
        "The baseline study ended later than planned, so that counting began late.",
    ];

    public const string NilReason = "The period is the start-up phase: staff were hired and no activity with beneficiaries took place.";
    public const string Remarks = "Cash on hand covers the first weeks of the next quarter; the difference to the ledger is a payment under way at the end of the period. No correction is needed.";
    public const string FinalRemarks = "All obligations are liquidated. The rest of the funds may be de-obligated.";
    public const string CorrectionReason = "One training session was counted twice.";
    public const string Flagged = " The focal point of the shelter can be reached at intake.desk@example.org for questions about the case.";
    public const string PersonalDataComment = "A contact of a shelter stands in the narrative. Please remove it and send the report again.";
    public const string CertifierTitle = "Executive Director";
    public const string CertifierEmail = "certifier@example.org";
    public const string CertifierTelephone = "+1 202 555 0100";
}
