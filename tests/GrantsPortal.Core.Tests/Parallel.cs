// Each fixture has a database of its own; what they share (the template, the demo portfolio) is made once and only read.
[assembly: Parallelizable(ParallelScope.Fixtures)]
