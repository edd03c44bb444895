-- A ledger as habeas wrote it when its tables were of version 0001: three invented reports, one judgement.
PRAGMA application_id = 1751212645;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num TEXT NOT NULL, 
	PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE claim_origins (
	claim TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (claim)
);
INSERT INTO "claim_origins" VALUES('2eaf5adf9d3d2e77','a8582931d0b4fc9e','{"chain":["Fjord Wire"],"id":"a8582931d0b4fc9e","kind":"outlet","name":"Fjord Wire","of_authority":false}');
INSERT INTO "claim_origins" VALUES('5514c0200ba17dcf','58d83a96d7fc9387','{"chain":["Harbour Post"],"id":"58d83a96d7fc9387","kind":"outlet","name":"Harbour Post","of_authority":false}');
INSERT INTO "claim_origins" VALUES('8d154206fc34501c','a8582931d0b4fc9e','{"chain":["Fjord Wire"],"id":"a8582931d0b4fc9e","kind":"outlet","name":"Fjord Wire","of_authority":false}');
CREATE TABLE claims (
	extraction TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (extraction, position), 
	FOREIGN KEY(extraction) REFERENCES extractions (id)
);
INSERT INTO "claims" VALUES('acd42692c32a6f69',0,'2eaf5adf9d3d2e77','count','{"confidence":1.0,"episode":"e1","evidence":[{"end":49,"quote":"The Norland Front freed 12 prisoners","start":13}],"high":12,"id":"2eaf5adf9d3d2e77","kind":"count","low":12,"modality":"asserted","modifier":"exact","population":{"age":null,"destination":null,"gender":null,"kind":null,"nationality":null},"scope":"episode","speaker":null,"status":"freed","value":12,"wording":"12 prisoners"}');
INSERT INTO "claims" VALUES('f39ab48152603d70',0,'5514c0200ba17dcf','count','{"confidence":1.0,"episode":"e1","evidence":[{"end":36,"quote":"The Norland Front freed 13 prisoners","start":0}],"high":13,"id":"5514c0200ba17dcf","kind":"count","low":13,"modality":"asserted","modifier":"exact","population":{"age":null,"destination":null,"gender":null,"kind":null,"nationality":null},"scope":"episode","speaker":null,"status":"freed","value":13,"wording":"13 prisoners"}');
INSERT INTO "claims" VALUES('bb4f7d0bf9b8cc9d',0,'8d154206fc34501c','count','{"confidence":1.0,"episode":"e1","evidence":[{"end":36,"quote":"The Sudland Front freed 40 prisoners","start":0}],"high":40,"id":"8d154206fc34501c","kind":"count","low":40,"modality":"asserted","modifier":"exact","population":{"age":null,"destination":null,"gender":null,"kind":null,"nationality":null},"scope":"episode","speaker":null,"status":"freed","value":40,"wording":"40 prisoners"}');
CREATE TABLE concessions (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE corrected_claims (
	id TEXT NOT NULL, 
	report TEXT NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE current_reports (
	report TEXT NOT NULL, 
	reading TEXT NOT NULL, 
	extraction TEXT NOT NULL, 
	PRIMARY KEY (report)
);
INSERT INTO "current_reports" VALUES('017977eb79092e96','016b4a5363f70858','acd42692c32a6f69');
INSERT INTO "current_reports" VALUES('3bc27e1dc79c4a64','bf6c1b9c3c478f5a','f39ab48152603d70');
INSERT INTO "current_reports" VALUES('66f73785c8d9d38e','1ed297e7c1861dd8','bb4f7d0bf9b8cc9d');
CREATE TABLE deals (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE derivation (
	entry INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	PRIMARY KEY (entry)
);
INSERT INTO "derivation" VALUES(7,'0.1.0');
CREATE TABLE episode_concessions (
	episode TEXT NOT NULL, 
	item TEXT NOT NULL, 
	PRIMARY KEY (episode, item)
);
CREATE TABLE episode_deals (
	episode TEXT NOT NULL, 
	item TEXT NOT NULL, 
	PRIMARY KEY (episode, item)
);
CREATE TABLE episode_figures (
	episode TEXT NOT NULL, 
	item TEXT NOT NULL, 
	PRIMARY KEY (episode, item)
);
INSERT INTO "episode_figures" VALUES('01d5afb8cdeb3e43','371788e19ffc7a1c');
INSERT INTO "episode_figures" VALUES('3f2054bc7109ee26','51348ec8d9db187d');
CREATE TABLE episode_findings (
	episode TEXT NOT NULL, 
	item TEXT NOT NULL, 
	PRIMARY KEY (episode, item)
);
INSERT INTO "episode_findings" VALUES('01d5afb8cdeb3e43','091a3c6d0f737f7b');
CREATE TABLE episode_people (
	episode TEXT NOT NULL, 
	item TEXT NOT NULL, 
	PRIMARY KEY (episode, item)
);
CREATE TABLE episodes (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "episodes" VALUES('01d5afb8cdeb3e43',0,'{"authority":"Norland Front","claims":["2eaf5adf9d3d2e77","5514c0200ba17dcf"],"counterparts":[],"date":{"end":"2024-05-02","inferred":false,"start":"2024-05-02","wording":null},"id":"01d5afb8cdeb3e43","kind":"release","main_reports":["017977eb79092e96","3bc27e1dc79c4a64"],"reports":["017977eb79092e96","3bc27e1dc79c4a64"]}');
INSERT INTO "episodes" VALUES('3f2054bc7109ee26',1,'{"authority":"Sudland Front","claims":["8d154206fc34501c"],"counterparts":[],"date":{"end":"2024-06-01","inferred":false,"start":"2024-06-01","wording":null},"id":"3f2054bc7109ee26","kind":"release","main_reports":["66f73785c8d9d38e"],"reports":["66f73785c8d9d38e"]}');
CREATE TABLE extractions (
	id TEXT NOT NULL, 
	reading TEXT NOT NULL, 
	extractor TEXT NOT NULL, 
	episodes TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(reading) REFERENCES readings (id)
);
INSERT INTO "extractions" VALUES('acd42692c32a6f69','016b4a5363f70858','invented-1','[{"authority":"Norland Front","counterpart":null,"date":{"end":"2024-05-02","inferred":false,"start":"2024-05-02","wording":null},"id":"e1","kind":"release","main":true}]');
INSERT INTO "extractions" VALUES('f39ab48152603d70','bf6c1b9c3c478f5a','invented-1','[{"authority":"Norland Front","counterpart":null,"date":{"end":"2024-05-03","inferred":false,"start":"2024-05-03","wording":null},"id":"e1","kind":"release","main":true}]');
INSERT INTO "extractions" VALUES('bb4f7d0bf9b8cc9d','1ed297e7c1861dd8','invented-1','[{"authority":"Sudland Front","counterpart":null,"date":{"end":"2024-06-01","inferred":false,"start":"2024-06-01","wording":null},"id":"e1","kind":"release","main":true}]');
CREATE TABLE families (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE figures (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "figures" VALUES('371788e19ffc7a1c',0,'{"best":null,"claims":["2eaf5adf9d3d2e77","5514c0200ba17dcf"],"episode":"01d5afb8cdeb3e43","high":13,"id":"371788e19ffc7a1c","low":12,"origins":2,"population":{"age":null,"destination":null,"gender":null,"kind":null,"nationality":null},"rules":[],"set_aside":[],"state":"disputed","status":"freed"}');
INSERT INTO "figures" VALUES('51348ec8d9db187d',1,'{"best":40,"claims":["8d154206fc34501c"],"episode":"3f2054bc7109ee26","high":40,"id":"51348ec8d9db187d","low":40,"origins":1,"population":{"age":null,"destination":null,"gender":null,"kind":null,"nationality":null},"rules":[],"set_aside":[],"state":"single_origin","status":"freed"}');
CREATE TABLE findings (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "findings" VALUES('091a3c6d0f737f7b',0,'{"arithmetic":"12 ≠ 13","claims":["2eaf5adf9d3d2e77","5514c0200ba17dcf"],"episodes":["01d5afb8cdeb3e43"],"id":"091a3c6d0f737f7b","kind":"contradict","sentence":"One report says 12, another 13.","weight":0.0}');
CREATE TABLE journal (
	entry INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	author TEXT NOT NULL, 
	version TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	source TEXT, 
	digest TEXT NOT NULL, 
	previous TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (entry)
);
INSERT INTO "journal" VALUES(1,'2026-11-22T10:29:43.596560+00:00','tester','0.1.0','reading','016b4a5363f70858','norland-12','d5f51fdaf14ed08380df28c90e32fc6ed80110906136da83dbbf58dd6f997ed5','0000000000000000000000000000000000000000000000000000000000000000','5a0a1ed71257d8b0e0a882d68cfb038a0bd6d9bf6478c591f6525c3295fd089a');
INSERT INTO "journal" VALUES(2,'2026-11-22T10:29:43.598380+00:00','tester','0.1.0','extraction','acd42692c32a6f69',NULL,'542581df8fd4d869e59db6cdbcdd02c6aae3bf851a6d76cce28f2cf1ab83a5d8','5a0a1ed71257d8b0e0a882d68cfb038a0bd6d9bf6478c591f6525c3295fd089a','5adf04543a3d1f1fe990059b6a1e05986f2182670bcd73da511a47e0df4ad007');
INSERT INTO "journal" VALUES(3,'2026-11-22T10:29:43.599315+00:00','tester','0.1.0','reading','bf6c1b9c3c478f5a','norland-13','7c2137b19a7bf53d71cfaf8d697abbf8e84143f84283c1deb4190b5c9920488f','5adf04543a3d1f1fe990059b6a1e05986f2182670bcd73da511a47e0df4ad007','134d4647934aeb88fecbe6c9effd7f39531fec577b592aa41048ef80534acfd3');
INSERT INTO "journal" VALUES(4,'2026-11-22T10:29:43.599822+00:00','tester','0.1.0','extraction','f39ab48152603d70',NULL,'60a3f381d390e24ee282a3f5045c6970a4c0734e661fc6fec3c296a8bbe44430','134d4647934aeb88fecbe6c9effd7f39531fec577b592aa41048ef80534acfd3','8b57b932634bb8f4a97e506b353cea0c26e7b3d27d7d6b1653d664c1e64b13d2');
INSERT INTO "journal" VALUES(5,'2026-11-22T10:29:43.600574+00:00','tester','0.1.0','reading','1ed297e7c1861dd8','sudland-40','190f109b6f9ab6a7295ec8405eef794fdeb5319e17d244505184a6b9b505c2ee','8b57b932634bb8f4a97e506b353cea0c26e7b3d27d7d6b1653d664c1e64b13d2','ed572b84e3ea73a8aff9407b7dee6df6827ea28fd7fcb3b41b7220251e0f8df3');
INSERT INTO "journal" VALUES(6,'2026-11-22T10:29:43.601189+00:00','tester','0.1.0','extraction','bb4f7d0bf9b8cc9d',NULL,'8bd5347b19ee3ccdaa6c4f5b3e5ea74f12b15645cfac20faf2787695a6fd1f24','ed572b84e3ea73a8aff9407b7dee6df6827ea28fd7fcb3b41b7220251e0f8df3','968ba7afbeeb705b39c39ecdf18352ad9b445178875050dc50426115beb2c620');
INSERT INTO "journal" VALUES(7,'2026-11-22T10:29:43.632371+00:00','ada','0.1.0','judgement','f84e0527bbc18713',NULL,'8c70839d13c5e8e7462c2bd8ed04ffacc350343b17404af8965ef8adf8bcf6a8','968ba7afbeeb705b39c39ecdf18352ad9b445178875050dc50426115beb2c620','873ed445763fc674ff094b1883f07181e08d686a28badc8a7e5da9938d4d3024');
CREATE TABLE judgements (
	id TEXT NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "judgements" VALUES('f84e0527bbc18713','{"at":"2026-11-22T10:29:43.631416+00:00","changes":{},"id":"f84e0527bbc18713","reason":"asked the outlet","reviewer":"ada","subjects":["2eaf5adf9d3d2e77"],"undoes":null,"verdict":"note"}');
CREATE TABLE mentions (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE people (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE questions (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE readings (
	id TEXT NOT NULL, 
	report TEXT NOT NULL, 
	name TEXT NOT NULL, 
	outlet TEXT, 
	title TEXT, 
	published TEXT, 
	url TEXT, 
	language TEXT NOT NULL, 
	byline TEXT, 
	text TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "readings" VALUES('016b4a5363f70858','017977eb79092e96','norland-12','Fjord Wire',NULL,'2024-05-02',NULL,'en',NULL,'A quiet day. The Norland Front freed 12 prisoners on Thursday. Nobody said why.');
INSERT INTO "readings" VALUES('bf6c1b9c3c478f5a','3bc27e1dc79c4a64','norland-13','Harbour Post',NULL,'2024-05-03',NULL,'en',NULL,'The Norland Front freed 13 prisoners, a spokesman said.');
INSERT INTO "readings" VALUES('1ed297e7c1861dd8','66f73785c8d9d38e','sudland-40','Fjord Wire',NULL,'2024-06-01',NULL,'en',NULL,'The Sudland Front freed 40 prisoners at dawn.');
CREATE INDEX ix_journal_subject ON journal (subject);
CREATE INDEX ix_readings_report ON readings (report);
CREATE INDEX ix_extractions_reading ON extractions (reading);
CREATE INDEX ix_claims_id ON claims (id);
CREATE TRIGGER journal_no_UPDATE BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is only ever appended to'); END;
CREATE TRIGGER journal_no_DELETE BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is only ever appended to'); END;
CREATE TRIGGER readings_no_UPDATE BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'readings is only ever appended to'); END;
CREATE TRIGGER readings_no_DELETE BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'readings is only ever appended to'); END;
CREATE TRIGGER extractions_no_UPDATE BEFORE UPDATE ON extractions
BEGIN SELECT RAISE(ABORT, 'extractions is only ever appended to'); END;
CREATE TRIGGER extractions_no_DELETE BEFORE DELETE ON extractions
BEGIN SELECT RAISE(ABORT, 'extractions is only ever appended to'); END;
CREATE TRIGGER claims_no_UPDATE BEFORE UPDATE ON claims
BEGIN SELECT RAISE(ABORT, 'claims is only ever appended to'); END;
CREATE TRIGGER claims_no_DELETE BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'claims is only ever appended to'); END;
CREATE TRIGGER judgements_no_UPDATE BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements is only ever appended to'); END;
CREATE TRIGGER judgements_no_DELETE BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements is only ever appended to'); END;
COMMIT;
