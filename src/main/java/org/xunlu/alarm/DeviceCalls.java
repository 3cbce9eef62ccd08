package org.xunlu.alarm;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.AlarmListener;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;

/** Makes calls of the alarms that devices send with their positions. */
public final class DeviceCalls implements AlarmListener {
    private final Consumer<AlarmCall> heard;
    private final Function<Fix, String> names;
    private final Function<Fix, AlarmSource> sources;

    /**
     * Hears devices.
     *
     * @param heard takes each call; it must be quick
     * @param names what people call the rider of a fix
     * @param sources by which way its device speaks
     */
    public DeviceCalls(Consumer<AlarmCall> heard, Function<Fix, String> names, Function<Fix, AlarmSource> sources) {
        this.heard = heard;
        this.names = names;
        this.sources = sources;
    }

    @Override
    public void raised(Fix fix, Set<AlarmKind> kinds) {
        FixClass judged = fix.classification();
        boolean placed = judged != FixClass.NO_FIX && judged != FixClass.ENCRYPTED;
        for (AlarmKind kind : kinds) {
            heard.accept(new AlarmCall(
                    "d" + fix.device().value() + "-" + kind + "-" + fix.time().toEpochMilli(),
                    kind,
                    sources.apply(fix),
                    fix.device().value(),
                    fix.unitId(),
                    null,
                    names.apply(fix),
                    fix.time(),
                    placed ? fix.position() : null,
                    ""));
        }
    }
}
