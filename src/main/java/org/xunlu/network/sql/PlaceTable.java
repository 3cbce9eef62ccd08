package org.xunlu.network.sql;

import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Area;
import org.xunlu.network.Gazetteer;
import org.xunlu.network.Place;

/** Places and areas as rows. */
public final class PlaceTable implements Gazetteer {
    private final Database database;

    /** On this database. */
    public PlaceTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Place> listPlaces() {
        return database.read(handle -> handle.createQuery("SELECT kind, name, geom FROM place ORDER BY id")
                .map((row, context) ->
                        new Place(row.getString(1), row.getString(2), LonLat.of((Point) row.getObject(3))))
                .list());
    }

    @Override
    public List<Area> listAreas(String kind) {
        return database.read(handle -> handle.createQuery(
                        "SELECT kind, code, name, squadron, geom FROM area WHERE kind = :kind ORDER BY id")
                .bind("kind", kind)
                .map((row, context) ->
                        new Area(row.getString(1), row.getString(2), row.getString(3), row.getString(4), (Geometry)
                                row.getObject(5)))
                .list());
    }

    /** Puts these in place of all places and areas. */
    public void replace(List<Place> places, List<Area> areas) {
        database.change(handle -> {
            handle.execute("DELETE FROM place");
            handle.execute("DELETE FROM area");
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO place (kind, name, geom) VALUES (:kind, :name, :geom)");
            for (Place each : places) {
                batch.bind("kind", each.kind())
                        .bind("name", each.name())
                        .bindByType("geom", each.position().point(), Geometry.class)
                        .add();
            }
            if (!places.isEmpty()) {
                batch.execute();
            }
            for (Area each : areas) {
                handle.createUpdate("INSERT INTO area (kind, code, name, squadron, geom)"
                                + " VALUES (:kind, :code, :name, :squadron, :geom)")
                        .bind("kind", each.kind())
                        .bind("code", each.code())
                        .bind("name", each.name())
                        .bind("squadron", each.squadron())
                        .bindByType("geom", each.geometry(), Geometry.class)
                        .execute();
            }
        });
    }
}
