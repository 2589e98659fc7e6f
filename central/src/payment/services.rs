//! What can be paid, as the newest catalogue says; read and checked once a version.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{
    Date, ServiceId,
    service::{Area, Institution, InstitutionId, LifeEvent, LookUp, Service},
};

use crate::{
    app::Central,
    store::failed,
    tables::{self, Error},
};

/// The services of one version.
#[derive(Debug)]
pub struct Version {
    /// The newest that was published when it was read, and the day: another of either may mean other services.
    read: (u64, Date),
    services: BTreeMap<ServiceId, Arc<Service>>,
    institutions: BTreeMap<InstitutionId, Institution>,
}

impl Version {
    /// Whose a service is.
    #[must_use]
    pub fn institution(&self, id: &InstitutionId) -> Option<&Institution> {
        self.institutions.get(id)
    }

    /// One of them.
    #[must_use]
    pub fn find(&self, id: &ServiceId) -> Option<&Arc<Service>> {
        self.services.get(id)
    }

    /// What a household is asked about: what it owes month by month, at home and for its lines.
    pub fn of_households(&self) -> impl Iterator<Item = &Arc<Service>> {
        self.services.values().filter(|service| {
            matches!(service.area, Area::Home | Area::Communication)
                && service.life_events.contains(&LifeEvent::MonthlyBills)
                && service.look_up != LookUp::None
        })
    }
}

/// The newest version that was read.
#[derive(Debug, Default)]
pub struct Services(Mutex<Option<Arc<Version>>>);

impl Services {
    /// The services in force.
    ///
    /// # Errors
    /// No catalogue, one that has expired, or the database.
    pub async fn in_force(&self, app: &Central) -> Result<Arc<Version>, Error> {
        let client = app.store.client().await?;
        let sql = client.prepare_cached("select coalesce(max(version), 0) from catalogue").await;
        let sql = sql.map_err(failed("prepare the catalogue's version"))?;
        let row = client.query_one(&sql, &[]).await.map_err(failed("read the catalogue's version"))?;
        let newest = u64::try_from(row.get::<_, i64>(0)).unwrap_or(0);
        drop(client);
        let today = tables::today(app);
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(known) = known
            && known.read == (newest, today)
        {
            return Ok(known);
        }
        let catalogue = tables::in_force(app).await?;
        let version = Arc::new(Version {
            read: (newest, today),
            services: catalogue
                .services
                .iter()
                .map(|service| (service.id.clone(), Arc::new(service.clone())))
                .collect(),
            institutions: catalogue
                .institutions
                .iter()
                .map(|institution| (institution.id.clone(), institution.clone()))
                .collect(),
        });
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(version.clone());
        Ok(version)
    }
}
