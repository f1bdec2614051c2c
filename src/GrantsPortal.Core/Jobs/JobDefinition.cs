using System.Reflection;
using System.Text.Json;

namespace GrantsPortal.Jobs;

/// <summary>A job that the portal knows.</summary>
public sealed record JobDefinition(string Name, Type Type, string Cron, TimeSpan Timeout, int MaxAttempts, bool Exclusive)
{
    public static JobDefinition Of(Type type)
    {
        var job = type.GetCustomAttribute<JobAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [Job].");
        return new JobDefinition(job.Name, type, job.Cron, TimeSpan.FromSeconds(job.TimeoutSeconds), job.MaxAttempts, job.Exclusive);
    }

    public static IEnumerable<JobDefinition> In(Assembly assembly) =>
        assembly.GetTypes().Where(t => t.IsDefined(typeof(JobAttribute), inherit: false)).Select(Of);

    /// <summary>Null for a job that carries nothing.</summary>
    public string? Write(IJob job) => JsonSerializer.Serialize(job, Type) is var text && text == "{}" ? null : text;

    public IJob Read(string? payload) => (IJob)JsonSerializer.Deserialize(payload ?? "{}", Type)!;
}
