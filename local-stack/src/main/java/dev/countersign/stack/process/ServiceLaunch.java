package dev.countersign.stack.process;

import java.nio.file.Path;
import java.util.Map;

/// What to run.
///
/// @param name of this replica, also in its log's name
/// @param jar an uber-jar; a file of the same name with the ending `aot` beside it is used as the JDK's AOT cache
/// @param port it will listen on; the environment must say so too
/// @param log where its output is appended
/// @param bothCompilers whether the second compiler is on too, as in production
public record ServiceLaunch(
        String name, Path jar, int port, Map<String, String> environment, Path log, boolean bothCompilers) {}
