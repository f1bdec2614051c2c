using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Organizations;

/// <summary>What an officer writes about a recipient: the model of the form and of both commands that save it.</summary>
public abstract record OrganizationForm
{
    public string Name { get; set; } = "";
    public OrganizationType Type { get; set; }
    public string CountryCode { get; set; } = "";
    public string? Uei { get; set; }
    public string? UeiOverrideReason { get; set; }
    public DateOnly? SamExpiresOn { get; set; }
}

internal sealed class OrganizationFormValidator : AbstractValidator<OrganizationForm>
{
    public OrganizationFormValidator()
    {
        RuleFor(f => f.Name).Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= Organization.NameMaxLength)
            .WithError(_ => OrganizationErrors.NameInvalid(Organization.NameMaxLength));
        RuleFor(f => f.Type).IsInEnum().WithError(t => InputErrors.NotWord(nameof(OrganizationForm.Type), nameof(OrganizationForm.Type), string.Join(", ", Enum.GetNames<OrganizationType>())));
        RuleFor(f => f.CountryCode).Length(2).WithError(OrganizationErrors.CountryUnknown);
        RuleFor(f => f.Uei).Must(u => string.IsNullOrWhiteSpace(u) || Uei.TryParse(u, out _, out var fault) || fault == UeiFault.Checksum)
            .WithError(u => OrganizationErrors.UeiMalformed(u!));
        RuleFor(f => f.UeiOverrideReason).MaximumLength(Organization.OverrideReasonMaxLength)
            .WithError(_ => OrganizationErrors.OverrideReasonTooLong(Organization.OverrideReasonMaxLength));
    }
}

internal static class OrganizationChecks
{
    /// <summary>The country must be known and the UEI nobody else's; the refusal names who has it.</summary>
    public static async Task RefuseCountryAndUeiAsync(this GrantsDbContext db, OrganizationForm form, long own, CancellationToken cancellationToken)
    {
        if (!await db.Countries.AnyAsync(c => c.Code == form.CountryCode, cancellationToken))
        {
            throw OrganizationErrors.CountryUnknown(form.CountryCode);
        }
        if (Uei.TryParse(form.Uei, out var uei, out _) || uei is not null)
        {
            var value = uei!.Value;
            var holder = await db.Organizations.Where(o => o.Uei == value && o.Id != own).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
            if (holder is not null)
            {
                throw OrganizationErrors.UeiTaken(value, holder);
            }
        }
    }
}
