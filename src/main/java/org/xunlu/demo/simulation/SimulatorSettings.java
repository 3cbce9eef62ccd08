package org.xunlu.demo.simulation;

import java.time.Duration;

/**
 * How the simulator behaves.
 *
 * @param speed how many times faster than real the cars drive, 0.1 to 3; faster ones would be taken for faulty receivers
 * @param startAfter how long after its publication a patrol departs
 * @param routineCars how many cars drive without a patrol
 * @param routinePatrols how many cars it keeps on patrols of its own
 */
public record SimulatorSettings(double speed, Duration startAfter, int routineCars, int routinePatrols) {
    public SimulatorSettings {
        if (!(speed >= 0.1 && speed <= 3)) {
            throw new IllegalArgumentException("demo.speed must be 0.1 to 3, but is " + speed);
        }
    }
}
