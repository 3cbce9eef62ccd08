package org.xunlu.app;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code xunlu}. */
@Command(
        name = "xunlu",
        description = "GIS server for road-enforcement patrols 巡路",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            CarpCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            PasswordCommand.class,
            SitingCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 wrong words. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, for tests and for {@link #main}. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport());
    }
}
