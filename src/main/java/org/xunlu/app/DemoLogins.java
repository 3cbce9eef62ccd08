package org.xunlu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xunlu.access.Role;
import org.xunlu.account.Passwords;
import org.xunlu.account.Person;
import org.xunlu.account.PersonRegister;

/**
 * One login a role for trying things out, each with a password generated for this installation. They are kept in the
 * file {@code demo-logins.txt} of the data folder, readable by its owner only, so that every start can print them.
 */
final class DemoLogins {
    private static final String FILE = "demo-logins.txt";
    /** The logins; the officers are the crew of the first units. */
    static final List<Login> ALL = List.of(
            new Login("demo-admin", "演示管理员", Role.ADMINISTRATOR),
            new Login("demo-dispatcher", "演示调度员", Role.DISPATCHER),
            new Login("demo-officer", "演示员001", Role.OFFICER),
            new Login("demo-officer2", "演示员002", Role.OFFICER),
            new Login("demo-planner", "演示规划员", Role.PLANNER),
            new Login("demo-reviewer", "演示审核员", Role.REVIEWER),
            new Login("demo-auditor", "演示审计员", Role.AUDITOR),
            new Login("demo-reviewer2", "演示审核员二", Role.REVIEWER));

    private final Path file;

    /** A demo login. */
    record Login(String login, String name, Role role) {}

    DemoLogins(Path dataFolder) {
        this.file = dataFolder.resolve(FILE);
    }

    /** Registers them with fresh passwords and writes the file; answers the persons in the order of {@link #ALL}. */
    List<Person> enroll(PersonRegister persons) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<Person> enrolled = new ArrayList<>();
        for (Login login : ALL) {
            String password = Passwords.generate();
            enrolled.add(persons.enrollWithPassword(login.login(), login.name(), Set.of(login.role()), password));
            lines.append(String.format(Locale.ROOT, "%-16s %-16s %s%n", login.login(), password, login.role()));
        }
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, lines.toString(), StandardCharsets.UTF_8);
        return enrolled;
    }

    /** The lines of the file: login, password, role; empty where there is none. */
    List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }
}
