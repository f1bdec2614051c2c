using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Data;

/// <summary>
/// Hands out keys from a block that this process reserved in the database: made by the client, so that a batch is plain INSERTs on both
/// stores; rising, so that an index grows at its end; eight bytes, so that five million ledger lines stay slim.
/// </summary>
internal sealed class KeyAllocator(IServiceScopeFactory scopes)
{
    public const int BlockSize = 1 << 16;
    private readonly Lock _gate = new();
    private long _next = 1;
    private long _end = 1;

    /// <summary>
    /// Tops up before a transaction begins, so that no reservation is needed inside it. <paramref name="from"/> asks for keys from there
    /// on, for rows that get the same keys whatever came before.
    /// </summary>
    public async Task EnsureAsync(CancellationToken cancellationToken, int atLeast = BlockSize / 2, long from = 0)
    {
        if (_end - _next < atLeast || _next < from)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
            var size = Math.Max(BlockSize, atLeast);
            Take(await db.Database.CreateExecutionStrategy().ExecuteAsync(() => ReserveAsync(db, size, from, cancellationToken)), size);
        }
    }

    public long Next()
    {
        lock (_gate)
        {
            if (_next < _end)
            {
                return _next++;
            }
        }
        // Only outside the pipeline (Identity's own saves): there is no open transaction to wait for.
        EnsureAsync(CancellationToken.None, 1).GetAwaiter().GetResult();
        return Next();
    }

    private void Take(long first, int size)
    {
        lock (_gate)
        {
            (_next, _end) = (first, first + size);
        }
    }

    private static async Task<long> ReserveAsync(GrantsDbContext db, int size, long from, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.KeyBlocks.ExecuteUpdateAsync(s => s.SetProperty(b => b.Next, b => (b.Next < from ? from : b.Next) + size), cancellationToken);
        var end = await db.KeyBlocks.Select(b => b.Next).SingleAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return end - size;
    }
}

/// <summary>Where the next block of keys starts; one row.</summary>
internal sealed class KeyBlock
{
    public int Id { get; set; } = 1;
    public long Next { get; set; } = 1;
}

internal sealed class KeyGenerator : ValueGenerator<long>
{
    public override bool GeneratesTemporaryValues => false;

    public override long Next(EntityEntry entry) => ((GrantsDbContext)entry.Context).Keys.Next();
}
