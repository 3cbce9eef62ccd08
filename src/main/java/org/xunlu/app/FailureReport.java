package org.xunlu.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failed command in one line to the person and whole to the log. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("command failed", failure);
        StringBuilder reasons = new StringBuilder("xunlu: ").append(failure.getMessage());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                reasons.append(": ")
                        .append(cause.getMessage().lines().findFirst().orElse(""));
            }
        }
        command.getErr().println(reasons);
        return 1;
    }
}
