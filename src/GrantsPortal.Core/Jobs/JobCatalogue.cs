using GrantsPortal.Domain.Jobs;

namespace GrantsPortal.Jobs;

/// <summary>All jobs, by their stable names.</summary>
public sealed class JobCatalogue(IEnumerable<JobDefinition> definitions)
{
    private readonly Dictionary<string, JobDefinition> _byName = definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);

    public IEnumerable<JobDefinition> All => _byName.Values.OrderBy(d => d.Name, StringComparer.Ordinal);

    public JobDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    public JobDefinition Get(string name) => Find(name) ?? throw JobErrors.NoSuchJob(name, All.Select(d => d.Name));

    public JobDefinition Of(IJob job) => _byName.Values.First(d => d.Type == job.GetType());
}
