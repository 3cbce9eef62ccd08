package org.xunlu.overload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of cargo, and how what is told of a load becomes one of them. Immutable. */
public record CargoKinds(List<CargoKind> kinds) {
    /** No kinds: all cargo is unknown. */
    public static final CargoKinds NONE = new CargoKinds(List.of());

    /** In the order of their numbers. */
    public CargoKinds {
        kinds = kinds.stream()
                .sorted(Comparator.comparingInt(CargoKind::number))
                .toList();
    }

    /**
     * What is told of a load: the code or name of a kind, or a text with one of its words; the longest word decides
     * (煤矸石 is coal, though 石 might be stone). What is not known is kept as it was told.
     *
     * @param day of the weighing
     */
    public Cargo read(String told, LocalDate day) {
        String text = told.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Cargo.UNKNOWN;
        }
        return kinds.stream()
                .filter(kind -> kind.inForce(day) && kind.match(text) > 0)
                .max(Comparator.comparingInt((CargoKind kind) -> kind.match(text))
                        .thenComparing(
                                Comparator.comparingInt(CargoKind::number).reversed()))
                .map(kind -> new Cargo(kind.code(), told.strip()))
                .orElseGet(() -> new Cargo(Cargo.NOBODY_TOLD, told.strip()));
    }

    /** The number under which a code is counted; 0 for {@link Cargo#NOBODY_TOLD}, empty for a code that is none. */
    public Optional<Integer> findNumber(String code) {
        return code.equals(Cargo.NOBODY_TOLD)
                ? Optional.of(0)
                : kinds.stream()
                        .filter(kind -> kind.code().equals(code))
                        .map(CargoKind::number)
                        .findFirst();
    }
}
