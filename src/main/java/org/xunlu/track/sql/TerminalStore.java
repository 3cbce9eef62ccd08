package org.xunlu.track.sql;

import java.time.OffsetDateTime;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.terminal.Terminal;
import org.xunlu.track.terminal.TerminalIdentity;
import org.xunlu.track.terminal.TerminalRecords;

/** Terminals in the table {@code terminal}. */
public final class TerminalStore implements TerminalRecords {
    private final Database database;

    /** Reads and writes here. */
    public TerminalStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Terminal> listAll() {
        return database.read(handle -> handle.createQuery("SELECT device_id, terminal_id, maker, model, plate,"
                        + " plate_color, code_hash, secret_hash, registered FROM terminal")
                .map((row, context) -> new Terminal(
                        new DeviceId(row.getLong("device_id")),
                        new TerminalIdentity(
                                row.getString("terminal_id"),
                                row.getString("maker"),
                                row.getString("model"),
                                row.getString("plate"),
                                row.getInt("plate_color")),
                        row.getString("code_hash"),
                        row.getString("secret_hash"),
                        row.getObject("registered", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public void save(Terminal terminal) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM terminal WHERE device_id = :device")
                    .bind("device", terminal.device().value())
                    .execute();
            handle.createUpdate("INSERT INTO terminal (device_id, terminal_id, maker, model, plate, plate_color,"
                            + " code_hash, secret_hash, registered) VALUES (:device, :terminalId, :maker, :model,"
                            + " :plate, :plateColor, :codeHash, :secretHash, :registered)")
                    .bind("device", terminal.device().value())
                    .bind("terminalId", terminal.identity().terminalId())
                    .bind("maker", terminal.identity().maker())
                    .bind("model", terminal.identity().model())
                    .bind("plate", terminal.identity().plate())
                    .bind("plateColor", terminal.identity().plateColor())
                    .bind("codeHash", terminal.codeHash())
                    .bind("secretHash", terminal.secretHash())
                    .bind("registered", terminal.registered())
                    .execute();
        });
    }
}
