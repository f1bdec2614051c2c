using System.Reflection;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>Which assembly may see which.</summary>
public sealed class CompositionTests
{
    [Test]
    public void Core_DoesNotReferenceTheWebProject()
    {
        AssemblyName[] seen = Assembly.Load("GrantsPortal.Core").GetReferencedAssemblies();

        Assert.That(seen.Select(assembly => assembly.Name), Has.None.EqualTo("GrantsPortal.Web").And.Not.Empty);
    }
}
