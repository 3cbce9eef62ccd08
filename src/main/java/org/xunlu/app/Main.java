package org.xunlu.app;

import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code xunlu}. */
@Command(
        name = "xunlu",
        description = "GIS server for road-enforcement patrols 巡路",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            ImportCommand.class,
            CarpCommand.class,
            DemoCommand.class,
            TruthCommand.class,
            BackupCommand.class,
            PasswordCommand.class,
            SitingCommand.class,
            HotspotCommand.class,
            MatchCommand.class,
            ScreenCommand.class);

    private Main() {}

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 wrong words. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** The command that is called, alone: reading the options of all would cost a fifth of the start. Else all. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        List<Class<?>> called = COMMANDS.stream()
                .filter(each -> arguments.length > 0 && nameOf(each).equals(arguments[0]))
                .toList();
        for (Class<?> each : called.isEmpty() ? COMMANDS : called) {
            line.addSubcommand(each);
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(new FailureReport());
    }

    private static String nameOf(Class<?> command) {
        Command described = command.getAnnotation(Command.class);
        return described == null ? "" : described.name();
    }
}
