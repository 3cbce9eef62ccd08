package org.xunlu.app;

import java.io.PrintStream;
import org.xunlu.account.PersonRegister;

/**
 * The first start on an empty register: makes the first administrator and prints the generated password, once. It is
 * written nowhere else and is worth nothing after the first sign-in, which asks for a new one; a lost one is replaced by
 * {@code xunlu password admin}.
 */
final class FirstSteps {
    private FirstSteps() {}

    static void greet(PersonRegister persons, PrintStream out) {
        persons.enrollFirst().ifPresent(first -> {
            out.println(
                    "First administrator 首位管理员: login " + first.person().login() + "  password " + first.password());
            out.println("The password is shown this once and must be changed at the first sign-in. 此密码只显示一次，首次登录须修改。");
        });
    }
}
