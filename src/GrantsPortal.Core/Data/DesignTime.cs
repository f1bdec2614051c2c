using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GrantsPortal.Data;

/// <summary>Lets the migration tool make a context without a host or a database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteGrantsDbContext>
{
    public SqliteGrantsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGrantsDbContext>().UseSqlite("Data Source=:memory:").Options, null!, new AuditTrail(new Caller(), TimeProvider.System));
}

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerGrantsDbContext>
{
    public SqlServerGrantsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerGrantsDbContext>().UseSqlServer("Server=none").Options, null!, new AuditTrail(new Caller(), TimeProvider.System));
}
