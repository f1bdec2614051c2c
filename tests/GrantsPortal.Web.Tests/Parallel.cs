// Each fixture has a server and a database of its own; the demo portal that some share is only read. A browser test mostly waits.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
