package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line offers. */
final class MainTest {

    @Test
    void the_help_names_every_command_with_its_purpose() {
        CommandLine line = Main.commandLine();

        assertThat(line.getSubcommands().keySet()).contains("serve", "import", "demo", "backup", "password");
        String help = line.getUsageMessage();
        line.getSubcommands().forEach((name, command) -> {
            String[] description = command.getCommandSpec().usageMessage().description();
            assertThat(description).as(name).isNotEmpty();
            assertThat(help).contains(name).contains(description[0].split(" ")[0]);
        });
    }

    @Test
    void every_command_explains_itself() {
        Main.commandLine().getSubcommands().forEach((name, command) -> assertThat(
                        command.getCommandSpec().optionsMap().keySet())
                .as(name)
                .contains("--help"));
    }

    @Test
    void one_command_may_be_made_alone_and_is_the_same() {
        for (String name : Main.commandLine().getSubcommands().keySet()) {
            assertThat(Main.commandLine(name).getSubcommands().keySet()).containsExactly(name);
        }
        assertThat(Main.commandLine("--help").getSubcommands())
                .hasSameSizeAs(Main.commandLine().getSubcommands());
    }
}
