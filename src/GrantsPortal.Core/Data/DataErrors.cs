using GrantsPortal.Domain;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Data;

internal static class DataErrors
{
    public static Conflict ChangedMeanwhile() =>
        new("data.changed-meanwhile", "Someone else changed this at the same moment. Reload it and look at both versions.");

    public static Conflict ChangedBy(string who, DateTime when, string what) =>
        new("data.changed-by", "{0} changed this at {1:yyyy-MM-dd HH:mm} UTC ({2}). Reload it, compare, and save again what still holds.", who, when, what);

    public static Conflict AlreadyThere() =>
        new("data.already-there", "The same entry exists already. Nothing was stored twice.");
}

internal static class StoreFaults
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerUniqueIndex = 2601;

    public static bool IsUniqueViolation(DbUpdateException failed) => failed.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        SqlException server => server.Number is SqlServerUniqueConstraint or SqlServerUniqueIndex,
        _ => false,
    };
}
