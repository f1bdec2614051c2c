using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Access;

/// <summary>The server that other tests ask stands on real data.</summary>
public sealed class PortalServerTests
{
    [Test]
    public async Task Demo_OpensForEveryRole()
    {
        await using var server = await PortalServer.DemoAsync();
        foreach (var role in Roles.All)
        {
            using var client = await server.SignedInAsync(role);
            using var answer = await client.GetAsync(new Uri("/awards", UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), role.ToString());
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("SSJTIP"), role.ToString());
        }
    }
}
