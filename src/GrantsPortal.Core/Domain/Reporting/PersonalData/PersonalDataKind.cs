namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>What a progress report must not carry about a person or a shelter; the page words it as <c>PersonalDataKind.X</c>.</summary>
public enum PersonalDataKind
{
    Email,
    Phone,
    SocialHandle,
    PassportOrId,
    CaseNumber,
    DateOfBirth,
    Coordinates,
    PersonName,
    ExactAddress,
    ShelterLocation,

    /// <summary>Age, place and date (or initials and place) that together point at one person.</summary>
    IdentifyingCombination,
}
