package org.xunlu.demo.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;

/**
 * The year's passes as they come from real points: some delivered twice, some contradicting themselves, plates unread,
 * trucks on two lanes weighed by half.
 *
 * @param passes as delivered, by time
 * @param repeated deliveries that say the same again
 * @param contested codes under which two different records came
 * @param unread plates of less than six characters
 * @param straddling records on two lanes
 */
public record DirtyPasses(List<TruckPass> passes, int repeated, int contested, int unread, int straddling) {
    private static final int ONE_IN = 150;

    public DirtyPasses {
        passes = List.copyOf(passes);
    }

    static DirtyPasses of(List<TruckPass> clean, Seeds seeds) {
        SplittableRandom chance = seeds.stream("dirt");
        List<TruckPass> delivered = new ArrayList<>();
        int[] counts = new int[4];
        for (TruckPass pass : clean) {
            // fixed stations are staffed: what they report is checked
            int draw = pass.recordCode().startsWith("YSG") ? -1 : chance.nextInt(ONE_IN);
            switch (draw) {
                case 0 -> {
                    delivered.add(pass);
                    delivered.add(pass);
                    counts[0]++;
                }
                case 1 -> {
                    delivered.add(pass);
                    if (chance.nextInt(8) == 0) {
                        delivered.add(changed(pass, pass.plate(), pass.totalKg() + 2_000, false));
                        counts[1]++;
                    }
                }
                case 2 -> {
                    delivered.add(changed(pass, pass.plate().substring(0, 3), pass.totalKg(), false));
                    counts[2]++;
                }
                case 3 -> {
                    delivered.add(changed(pass, pass.plate(), pass.totalKg() / 2, true));
                    counts[3]++;
                }
                default -> delivered.add(pass);
            }
        }
        delivered.sort(Comparator.comparing(TruckPass::at).thenComparing(TruckPass::recordCode));
        return new DirtyPasses(delivered, counts[0], counts[1], counts[2], counts[3]);
    }

    /** The counts as CSV. */
    public String truth() {
        return String.format(
                Locale.ROOT,
                "dirt,count\nrepeated,%d\ncontested,%d\nunread_plate,%d\nstraddling,%d\n",
                repeated,
                contested,
                unread,
                straddling);
    }

    private static TruckPass changed(TruckPass pass, String plate, int totalKg, boolean straddling) {
        return new TruckPass(
                pass.recordCode(),
                pass.station(),
                pass.at(),
                pass.lane(),
                pass.direction(),
                plate,
                pass.type(),
                pass.axles(),
                totalKg,
                pass.kmPerHour(),
                straddling);
    }
}
