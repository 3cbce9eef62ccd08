package org.xunlu.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.h2.store.fs.FileUtils;

/**
 * The migrated embedded database as a file in memory, made once and copied for each test: to migrate anew takes three
 * times as long. A copy is a file as on a disk, so that closing it frees what it held; a database without a file stays
 * in memory for good.
 */
final class H2Template {
    private static final String FOLDER = "memFS:/xunlu-test/";
    private static final String ENDING = ".mv.db";

    private static byte[] file = {};

    private H2Template() {}

    static Database copy() {
        String name = FOLDER + UUID.randomUUID();
        try (OutputStream copy = FileUtils.newOutputStream(name + ENDING, false)) {
            copy.write(file());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return open(name);
    }

    private static synchronized byte[] file() throws IOException {
        if (file.length == 0) {
            String name = FOLDER + "template";
            open(name).closeCompacted();
            try (InputStream made = FileUtils.newInputStream(name + ENDING)) {
                file = made.readAllBytes();
            }
            FileUtils.delete(name + ENDING);
        }
        return file;
    }

    private static Database open(String name) {
        return Database.open(new DatabaseSettings("jdbc:h2:" + name, "sa", "", 6));
    }
}
