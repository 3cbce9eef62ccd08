package org.xunlu.geo;

import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.projection.TransverseMercator;

/**
 * GeoTools' transverse Mercator with the parameters of one zone. Made from the parameters and not from the EPSG
 * database, whose opening costs more than a second and 33 MB of temporary files; a test holds both equal.
 */
final class TransverseMercatorZone extends TransverseMercator {
    private static final long serialVersionUID = 1L;
    private static final double SEMI_MAJOR_METERS = 6_378_137.0;

    private TransverseMercatorZone(ParameterValueGroup parameters) {
        super(parameters);
    }

    static TransverseMercatorZone of(
            double centralMeridian, double scale, double falseNorthingMeters, double inverseFlattening) {
        ParameterValueGroup parameters = new Provider().getParameters().createValue();
        parameters.parameter("semi_major").setValue(SEMI_MAJOR_METERS);
        parameters.parameter("semi_minor").setValue(SEMI_MAJOR_METERS * (1 - 1 / inverseFlattening));
        parameters.parameter("central_meridian").setValue(centralMeridian);
        parameters.parameter("latitude_of_origin").setValue(0.0);
        parameters.parameter("scale_factor").setValue(scale);
        parameters.parameter("false_easting").setValue(500_000.0);
        parameters.parameter("false_northing").setValue(falseNorthingMeters);
        return new TransverseMercatorZone(parameters);
    }

    /** Degrees, longitude first, to metres, east first; in place. */
    void forward(double[] ordinates, int points) {
        try {
            transform(ordinates, 0, ordinates, 0, points);
        } catch (TransformException e) {
            throw new IllegalArgumentException("positions too far from the county's zone to be measured in it", e);
        }
    }

    /** Metres, east first, to degrees, longitude first; in place. */
    void backward(double[] ordinates, int points) {
        try {
            inverse().transform(ordinates, 0, ordinates, 0, points);
        } catch (TransformException e) {
            throw new IllegalArgumentException("metres outside the county's zone", e);
        }
    }
}
