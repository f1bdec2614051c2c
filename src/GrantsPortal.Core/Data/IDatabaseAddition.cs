namespace GrantsPortal.Data;

/// <summary>Tables that are not the portal's own but stand in its database: brought up to date by <c>migrate</c>.</summary>
public interface IDatabaseAddition
{
    Task MigrateAsync(CancellationToken cancellationToken);
}
