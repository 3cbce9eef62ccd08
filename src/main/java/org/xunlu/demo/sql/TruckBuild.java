package org.xunlu.demo.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xunlu.demo.year.TruckPass;

/** How a made-up truck stands on its axles: a tenth in front, the rest evenly, the last three close together. */
final class TruckBuild {
    private static final int FRONT_PERCENT = 10;
    private static final int CLOSE_MM = 1_310;
    private static final int FAR_MM = 3_600;
    private static final int STEP_KG = 20;

    private TruckBuild() {}

    static List<Integer> axleKg(TruckPass pass) {
        int axles = pass.axles();
        int front = axles == 2 ? pass.totalKg() * 35 / 100 : pass.totalKg() * FRONT_PERCENT / 100;
        front = front / STEP_KG * STEP_KG;
        int each = (pass.totalKg() - front) / (axles - 1) / STEP_KG * STEP_KG;
        List<Integer> masses = new ArrayList<>(Collections.nCopies(axles, each));
        masses.set(0, front);
        masses.set(axles - 1, pass.totalKg() - front - each * (axles - 2));
        return masses;
    }

    static List<Integer> spacingMm(TruckPass pass) {
        int gaps = pass.axles() - 1;
        List<Integer> spacings = new ArrayList<>();
        for (int i = 0; i < gaps; i++) {
            boolean close = gaps >= 3 && (i >= gaps - 2 || (gaps == 5 && i == 1));
            spacings.add(close ? CLOSE_MM : FAR_MM + (gaps == 5 && i == 2 ? 2_900 : 0));
        }
        return spacings;
    }
}
