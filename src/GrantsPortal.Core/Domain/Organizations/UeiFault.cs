namespace GrantsPortal.Domain.Organizations;

/// <summary>Why a text is not a Unique Entity Identifier.</summary>
public enum UeiFault
{
    None,

    /// <summary>Not 12 characters, begins with 0, or holds something else than digits and letters without I and O.</summary>
    Shape,

    /// <summary>Nine digits in a row, which SAM.gov never issues so that it cannot be taken for a DUNS or tax number.</summary>
    NineDigits,

    /// <summary>The last character is not the checksum of the first eleven. An officer may keep it with a reason.</summary>
    Checksum,
}
