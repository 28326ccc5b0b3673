import android.app.Service;
import android.content.Intent;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.IBinder;
import android.util.Log;

public class PositionService extends Service implements LocationListener {
    private static final String ACTION = "example.courier.POSITION";
    private static final float MIN_METRES = 25f;
    private int updates;

    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 5000, MIN_METRES, this);
        } catch (SecurityException denied) {
            Log.w("position", "no permission");
            stopSelf();
        }
        return START_STICKY;
    }

    @Override
    public void onLocationChanged(Location location) {
        updates++;
        Intent message = new Intent(ACTION);
        message.putExtra("lat", location.getLatitude());
        message.putExtra("lon", location.getLongitude());
        message.setPackage(getPackageName());
        sendBroadcast(message);
        Log.d("position", "update " + updates);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
