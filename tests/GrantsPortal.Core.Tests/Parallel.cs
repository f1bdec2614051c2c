// Each fixture has a database of its own; what they share (the template, the demo portfolio) is made once and only read. Some wait for a server or a disk.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
