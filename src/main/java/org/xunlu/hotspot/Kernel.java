package org.xunlu.hotspot;

/** How an event's mass lies around it, as a density over u = distance / bandwidth on [−1, 1]. */
public enum Kernel {
    QUARTIC {
        @Override
        double at(double u) {
            double rest = 1 - u * u;
            return 15.0 / 16 * rest * rest;
        }
    },
    TRIWEIGHT {
        @Override
        double at(double u) {
            double rest = 1 - u * u;
            return 35.0 / 32 * rest * rest * rest;
        }
    },
    EPANECHNIKOV {
        @Override
        double at(double u) {
            return 0.75 * (1 - u * u);
        }
    },
    COSINE {
        @Override
        double at(double u) {
            return Math.PI / 4 * Math.cos(Math.PI / 2 * u);
        }
    },
    TRIANGLE {
        @Override
        double at(double u) {
            return 1 - u;
        }
    },
    UNIFORM {
        @Override
        double at(double u) {
            return 0.5;
        }
    },
    /** A normal curve whose deviation is the bandwidth, cut at it, as spNetwork has it; holds 68 % of the mass. */
    GAUSSIAN {
        @Override
        double at(double u) {
            return Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
        }
    },
    /** A normal curve with three deviations in the bandwidth; holds all of the mass but 0.3 %. */
    SCALED_GAUSSIAN {
        @Override
        double at(double u) {
            return 3 * Math.exp(-4.5 * u * u) / Math.sqrt(2 * Math.PI);
        }
    };

    abstract double at(double u);

    /** Density per metre at a distance; 0 beyond the bandwidth. */
    public double density(double meters, double bandwidthMeters) {
        return meters > bandwidthMeters ? 0 : at(meters / bandwidthMeters) / bandwidthMeters;
    }
}
