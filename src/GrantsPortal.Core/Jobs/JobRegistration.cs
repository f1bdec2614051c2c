using GrantsPortal.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GrantsPortal.Jobs;

internal static class JobRegistration
{
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JobOptions>().Bind(configuration.GetSection("Jobs"));
        foreach (var definition in JobDefinition.In(typeof(JobRegistration).Assembly))
        {
            services.AddSingleton(definition);
        }
        services.AddSingleton<JobCatalogue>();
        services.AddSingleton<JobProcess>();
        services.AddSingleton<JobsLock>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<RecurringJobs>();
        services.AddSingleton<IRecurringJobs>(s => s.GetRequiredService<RecurringJobs>());
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IJobRunner>(s => s.GetRequiredService<JobRunner>());
        services.AddSingleton(s => new JobsByHand(
            s.GetRequiredService<JobCatalogue>(), s.GetRequiredService<JobStore>(), s.GetRequiredService<JobRunner>(), s.GetRequiredService<JobsLock>(), s.GetRequiredService<OfficeClock>()));
        services.TryAddSingleton<IJobEngine, NoJobEngine>();
        services.AddScoped<JobQueue>();
        services.AddScoped<IJobQueue>(s => s.GetRequiredService<JobQueue>());
        services.AddHostedService<JobService>();
    }
}
