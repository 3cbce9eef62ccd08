package org.xunlu.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.xunlu.account.Person;
import org.xunlu.account.PersonRegister;
import org.xunlu.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xunlu password LOGIN}: a new one-time password for somebody who is locked out, e.g. the only administrator. */
@Command(
        name = "password",
        description =
                "Give a person a new one-time password and print it (with the embedded database: stop the server first)",
        mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {
    @Option(names = "--data", description = "data folder (default: ${DEFAULT-VALUE})", defaultValue = "data")
    private Path data = Path.of("data");

    @Parameters(paramLabel = "LOGIN", description = "login of the person")
    private String login = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Config config = Config.load(data, System.getenv());
        try (Database database = Database.open(config.database())) {
            PersonRegister persons = new AccountFeature(config, database, Clock.systemUTC()).persons();
            Person person = persons.findByLogin(login).orElse(null);
            if (person == null) {
                spec.commandLine().getErr().println("xunlu: nobody has the login " + login);
                return 1;
            }
            String password = persons.resetPassword(null, person.id());
            spec.commandLine().getOut().println("login " + person.login() + "  password " + password);
            spec.commandLine().getOut().println("It must be changed at the next sign-in. 下次登录须修改。");
            return 0;
        }
    }
}
